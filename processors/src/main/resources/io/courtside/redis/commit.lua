-- Stores a lane's commit, whole and once, if it is the lane's next.
--
-- KEYS[1] hash of the lanes' commit numbers
-- ARGV[1] the lane, ARGV[2] number of this commit
-- ARGV[3] and on: the writes, each as command, number of arguments, arguments
local last = redis.call('HGET', KEYS[1], ARGV[1]) or '0'
if last == ARGV[2] then
  return 'DONE'
end
if tonumber(last) ~= tonumber(ARGV[2]) - 1 then
  return last
end
local at = 3
while at <= #ARGV do
  local to = at + 1 + tonumber(ARGV[at + 1])
  redis.call(ARGV[at], unpack(ARGV, at + 2, to))
  at = to + 1
end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
return 'DONE'
