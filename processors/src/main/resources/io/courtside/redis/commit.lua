-- Stores a lane's commit, whole and once, if it is the lane's next.
--
-- KEYS[1] hash of the lanes' commit numbers
-- ARGV[1] the lane, ARGV[2] number of this commit
-- ARGV[3] and on: the writes, each as command, number of arguments, arguments. SWAP is none of
-- Redis' commands: key, then field, what must be there (empty for nothing), what is to be there,
-- again and again.
local last = redis.call('HGET', KEYS[1], ARGV[1]) or '0'
if last == ARGV[2] then
  return 'DONE'
end
if tonumber(last) ~= tonumber(ARGV[2]) - 1 then
  return last
end

-- Every third argument of ARGV[from] to ARGV[to].
local function thirds(from, to)
  local some = {}
  for at = from, to, 3 do
    some[#some + 1] = ARGV[at]
  end
  return some
end

local function is_as_believed(key, from, to)
  local found = redis.call('HMGET', key, unpack(thirds(from, to)))
  for i, value in ipairs(found) do
    if (value or '') ~= ARGV[from + 3 * i - 2] then
      return false
    end
  end
  return true
end

local function swap(key, from, to)
  local fields = thirds(from, to)
  local pairs = {}
  for i, field in ipairs(fields) do
    pairs[2 * i - 1] = field
    pairs[2 * i] = ARGV[from + 3 * i - 1]
  end
  redis.call('HSET', key, unpack(pairs))
end

-- Before anything is written.
local at = 3
while at <= #ARGV do
  local to = at + 1 + tonumber(ARGV[at + 1])
  if ARGV[at] == 'SWAP' and not is_as_believed(ARGV[at + 2], at + 3, to) then
    return 'CHANGED'
  end
  at = to + 1
end

at = 3
while at <= #ARGV do
  local to = at + 1 + tonumber(ARGV[at + 1])
  if ARGV[at] == 'SWAP' then
    swap(ARGV[at + 2], at + 3, to)
  else
    redis.call(ARGV[at], unpack(ARGV, at + 2, to))
  end
  at = to + 1
end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
return 'DONE'
