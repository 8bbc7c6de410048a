local n = tonumber(os.getenv("FIRST")) - 1
local headers = { ["Authorization"] = "Bearer " .. os.getenv("TOKEN"), ["If-Match"] = '"0"' }

request = function()
  n = n + 1
  return wrk.format("POST", string.format("/api/items/00000000-0000-7000-8000-%012x/publication", n), headers)
end

done = function(summary, latency, requests)
  local e = summary.errors
  io.write(string.format("RESULT %d %d %d %f %f\n", summary.requests, summary.duration,
    e.connect + e.read + e.write + e.status + e.timeout, latency:percentile(50), latency:percentile(99)))
end
