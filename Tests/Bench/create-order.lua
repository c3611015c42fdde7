-- Creates orders of one customer, which is all that an order needs.
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.body = '{"customerId":"' .. os.getenv("BENCH_CUSTOMER") .. '"}'
