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

-- Both lists of whole numbers of 8 bytes, added number by number. Exact below 2^53.
local function added(old, more)
  local count = #more / 8
  local form = '>' .. string.rep('i8', count)
  local sums = {struct.unpack(form, old)}
  local numbers = {struct.unpack(form, more)}
  for i = 1, count do
    sums[i] = sums[i] + numbers[i]
  end
  return struct.pack(form, unpack(sums, 1, count))
end

-- ARGV[from] and on: field and list of numbers, again and again.
local function add(key, from, to)
  if to < from then
    return
  end
  local fields = {}
  for at = from, to, 2 do
    fields[#fields + 1] = ARGV[at]
  end
  local old = redis.call('HMGET', key, unpack(fields))
  local new = {}
  for i, field in ipairs(fields) do
    local more = ARGV[from + 2 * i - 1]
    new[2 * i - 1] = field
    new[2 * i] = old[i] and added(old[i], more) or more
  end
  redis.call('HSET', key, unpack(new))
end

local at = 3
while at <= #ARGV do
  local to = at + 1 + tonumber(ARGV[at + 1])
  if ARGV[at] == 'SUMS' then
    add(ARGV[at + 2], at + 3, to)
  else
    redis.call(ARGV[at], unpack(ARGV, at + 2, to))
  end
  at = to + 1
end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
return 'DONE'
