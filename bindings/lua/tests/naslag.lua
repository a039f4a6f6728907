-- SPDX-License-Identifier: EUPL-1.2
-- The reference of docs/lua.md names all that the module has, and nothing else. What the module has is asked of the module itself, so that also a function that stands in no table of its sources counts.
local hulp = dofile((os.getenv "ZAAK_BRON" or ".") .. "/bindings/lua/tests/hulp.lua")
local test, same = hulp.test, hulp.same
local zaak = require "zaak"

-- Functions of a table and of the tables in it, as zaak.reeks.new.
local function add_functions(found, prefix, from)
    for name, value in pairs(from) do
        if type(value) == "function" then
            found[prefix .. "." .. name] = true
        elseif type(value) == "table" then
            add_functions(found, prefix .. "." .. name, value)
        end
    end
end

-- Methods of every class, as zaak.Reeks:lijst, with # and tostring. close() is told once, for all.
local function add_methods(found)
    for class, meta in pairs(debug.getregistry()) do
        if type(class) == "string" and class:match "^zaak%.%u%a*$" then
            assert(meta.__index.close, class .. " has no close()")
            for name in pairs(meta.__index) do
                found[class .. ":" .. name] = name ~= "close" or nil
            end
            found["#" .. class] = meta.__len and true
            found["tostring " .. class] = meta.__tostring and true
        end
    end
end

-- What a row is about: the form of its call says which of the above.
local function name_of(call, class)
    local method = call:match "^%l+:([%w_]+)[ (]"
    if method then
        return class .. ":" .. method
    elseif call:match "^#%l+$" then
        return "#" .. class
    elseif call:match "^tostring%(%l+%)$" then
        return "tostring " .. class
    end
    return call:match "^(zaak%.[%w_.]+)[ (]"
end

local function read_page()
    local found, class = {}, nil
    for line in hulp.read("docs/lua.md"):match("\n## Reference\n(.*)"):gmatch "[^\n]+" do
        class = line:match "^### (.*)" or class
        local call, gives, what = line:match "^| `([^`]+)` | (.-) | (.+) |$"
        if call then
            local name = assert(name_of(call, class), "a row about nothing: " .. line)
            assert(not found[name], "twice: " .. name)
            assert(gives ~= "" and what ~= "", "a row without words: " .. line)
            found[name] = true
        else
            assert(not line:match "^| `", "a row that cannot be read: " .. line)
        end
    end
    return found
end

local function missing(from, other)
    local names = {}
    for name in pairs(from) do
        names[#names + 1] = not other[name] and name or nil
    end
    table.sort(names)
    return table.concat(names, ", ")
end

-- Once, and not under the eager collector: LuaJIT 2.1 beta 3 does not come out of a loop that fills a table there, with or without this module.
local has, page = {}, read_page()
add_functions(has, "zaak", zaak)
add_methods(has)

test("the reference is complete", function()
    same(missing(has, page), "", "not in docs/lua.md")
    same(missing(page, has), "", "only in docs/lua.md")
end)

hulp.run()
