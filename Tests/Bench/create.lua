-- Creates books, each with an ISBN of its own.
local author = os.getenv("BENCH_AUTHOR")
-- Later rounds of one run begin where no earlier one has been.
local number = os.time() % 1000000 * 1000000

request = function()
    number = number + 1
    local body = string.format(
        '{"title":"Book %d","isbn":"%013d","price":"12.50","genre":"science","stock":3,"publishedOn":"2026-01-15","authorId":"%s"}', number, number, author)
    return wrk.format("POST", nil, { ["content-type"] = "application/json" }, body)
end
