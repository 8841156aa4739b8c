-- Lets the transaction that follows it go through only if it is the lane's next commit: otherwise
-- it touches the key that the connection watches, and EXEC does nothing.
--
-- KEYS[1] hash of the lanes' commit numbers, KEYS[2] the watched key
-- ARGV[1] the lane, ARGV[2] number of the commit that must be its last
local last = redis.call('HGET', KEYS[1], ARGV[1]) or '0'
if last ~= ARGV[2] then
  redis.call('INCR', KEYS[2])
end
return last
