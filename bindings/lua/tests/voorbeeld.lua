-- SPDX-License-Identifier: EUPL-1.2
-- The examples of the README, of docs/lua.md and of docs/reeksen.md do what is written beside them.
local hulp = dofile((os.getenv "ZAAK_BRON" or ".") .. "/bindings/lua/tests/hulp.lua")
local test, same = hulp.test, hulp.same

local compile = loadstring or load

-- Runs a program and gives the lines that it prints.
local function printed(text, name)
    local lines, real = {}, print
    print = function(...) -- luacheck: ignore
        local parts = {}
        for i = 1, select("#", ...) do
            parts[i] = tostring((select(i, ...)))
        end
        lines[#lines + 1] = table.concat(parts, " ")
    end
    local ok, message = pcall(assert(compile(text, name)))
    print = real -- luacheck: ignore
    assert(ok, message)
    return lines
end

test("the first case", function()
    local lines = printed(hulp.read "examples/eerste_zaak.lua", "eerste_zaak")
    same(table.concat(lines, "\n") .. "\n", hulp.read "examples/eerste_zaak.out")
end)

-- Runs all that a page says in Lua; at least so many lines of it are compared.
local function guide(page, least)
    local program, expected = {}, {}
    for block in hulp.read(page):gmatch "\n```lua\n(.-)```" do
        program[#program + 1] = block
        for text in block:gmatch "%-%-> ([^\n]*)" do
            expected[#expected + 1] = text
        end
    end
    local lines = printed(table.concat(program), "gids")
    assert(#expected >= least)
    for i = 1, math.max(#lines, #expected) do
        same(lines[i], expected[i], "line " .. i)
    end
end

test("the guide", function()
    guide("docs/lua.md", 60)
end)

test("the page about columns", function()
    guide("docs/reeksen.md", 2)
end)

hulp.run()
