-- SPDX-License-Identifier: EUPL-1.2
-- Tests as TAP. Every test runs twice: as it is, and with a collector that collects as often as it can.
local hulp = { tests = {}, bron = os.getenv "ZAAK_BRON" or "." }

function hulp.test(name, body)
    hulp.tests[#hulp.tests + 1] = { name, body }
end

local function show(value)
    return type(value) == "string" and string.format("%q", value) or tostring(value)
end

function hulp.same(found, expected, what)
    if found ~= expected then
        error(string.format("%s: %s, expected %s", what or "value", show(found), show(expected)), 2)
    end
end

-- A failure of the library: nil, text, code, details. Gives the text and the details.
function hulp.fails(code, ok, text, name, detail)
    if ok ~= nil or name ~= code or type(text) ~= "string" or type(detail) ~= "table" or detail.name ~= code then
        error(string.format("%s expected, found %s, %s, %s", code, show(ok), show(text), show(name)), 2)
    end
    return text, detail
end

-- Misuse: an error whose text has this in it.
function hulp.raises(part, ...)
    local ok, text = pcall(...)
    if ok or not tostring(text):find(part, 1, true) then
        error(string.format("an error with %s expected, found %s, %s", show(part), show(ok), show(text)), 2)
    end
end

function hulp.read(name)
    local file = assert(io.open(hulp.bron .. "/" .. name, "rb"))
    local text = file:read "*a"
    file:close()
    return text
end

function hulp.run()
    local number, failed = 0, 0
    print("1.." .. 2 * #hulp.tests)
    for _, round in ipairs { "", ", with an eager collector" } do
        if round ~= "" then
            collectgarbage("setpause", 0)
            collectgarbage("setstepmul", 1000000)
        end
        for _, test in ipairs(hulp.tests) do
            local ok, message = xpcall(test[2], debug.traceback)
            number = number + 1
            print((ok and "ok " or "not ok ") .. number .. " - " .. test[1] .. round)
            if not ok then
                failed = failed + 1
                io.stderr:write("# ", tostring(message):gsub("\n", "\n# "), "\n")
            end
            collectgarbage()
        end
    end
    os.exit(failed == 0, true)
end

return hulp
