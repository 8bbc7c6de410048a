local headers = {
  ["Authorization"] = "Bearer " .. os.getenv("TOKEN"),
  ["Content-Type"] = "application/json"
}
local body = [[{"title":"A safety plan, made together","summary":"]] .. string.rep("What to do when a crisis comes. ", 6)
  .. [[","body":"]] .. string.rep("One step after another. ", 40)
  .. [[","form":"reference","minutes":15,"languages":["en","nl"],"tasks":["make a safety plan","talk about suicide"],]]
  .. [["obstacles":["no time"],"skills":["listening"],"url":"https://example.org/1","licence":"CC BY 4.0","supplier":"WHO"}]]

request = function()
  return wrk.format("POST", "/api/items", headers, body)
end

done = function(summary, latency, requests)
  local e = summary.errors
  io.write(string.format("RESULT %d %d %d %f %f\n", summary.requests, summary.duration,
    e.connect + e.read + e.write + e.status + e.timeout, latency:percentile(50), latency:percentile(99)))
end
