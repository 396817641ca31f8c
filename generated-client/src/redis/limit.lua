-- Counts the requests of a fleet against its limits, and grants permits.
--
-- The key is a sorted set. Its scores are times of this server in microseconds. A member without `!` is a permit, with
-- the time of its release; of a request in flight, the time at which its release is assumed. A member with `!` has a
-- negative score, which no count includes:
--   !born   the time since which the set is complete, which identifies it
--   !hold   the time before which nothing is granted
--   !seen   the time of the last call of this script
--   !span   the longest period of any caller
--   !run:ID the run of the server
-- All of them are in one key, so that none is lost without the others.
--
-- Returns born, now, the time to wait in microseconds (0 if it depends on a request in flight), and the number of grants.
-- For a call that was delayed for longer than its caller has waited, returns 0 and changes nothing.
local key = KEYS[1]
local at = 0
local function text() at = at + 1; return ARGV[at] end
local function number() return tonumber(text()) end
local function whole(value) return string.format('%.0f', value) end
local function mark(name) local score = redis.call('ZSCORE', key, name); return score and -tonumber(score) end
local function set_mark(name, value) redis.call('ZADD', key, whole(-value), name) end
local function run_mark()
    local info = redis.pcall('INFO', 'server')
    local run = type(info) == 'string' and string.match(info, 'run_id:(%w+)')
    return '!run:' .. (run or '')
end

local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000000 + tonumber(time[2])
local sent_at, max_delay = number(), number()
local span, fresh_hold, gap, gap_hold, lease = number(), number(), number(), number(), number()
if sent_at > 0 and now - sent_at > max_delay then return { 0, now, 0, 0 } end

local born, seen, hold = mark('!born'), mark('!seen') or 0, mark('!hold') or 0
span = math.max(span, mark('!span') or 0)
local run = run_mark()
-- The set was lost, or is perhaps an old copy of another run or of a replica, or the clock of the server was set back.
if not born or not redis.call('ZSCORE', key, run) or seen > now + 1000000 then
    redis.call('DEL', key)
    born, hold = now, now + fresh_hold
    set_mark('!born', born)
    set_mark(run, 1)
elseif gap > 0 and now - seen > gap then
    -- Other callers may have continued without this server, and have not returned yet.
    hold = math.max(hold, now + gap_hold)
end
set_mark('!hold', hold)
set_mark('!seen', now)
set_mark('!span', span)
redis.call('ZREMRANGEBYSCORE', key, 0, whole(math.max(0, now - span)))

local limits = {}
for index = 1, number() do limits[index] = { calls = number(), per = number() } end
for _ = 1, number() do
    local score = now + number()
    redis.call('ZADD', key, whole(math.max(1, score)), text())
end
for _ = 1, number() do redis.call('ZREM', key, text()) end

local wanted = #ARGV - at
if wanted <= 0 or now < hold then return { born, now, math.max(0, hold - now), 0 } end
local granted = wanted
for _, limit in ipairs(limits) do
    local oldest = whole(math.max(0, now - limit.per))
    local used = redis.call('ZCOUNT', key, '(' .. oldest, '+inf')
    granted = math.max(0, math.min(granted, limit.calls - used))
end
for _ = 1, granted do redis.call('ZADD', key, whole(now + lease), text()) end
local wait = 0
if granted == 0 then
    for _, limit in ipairs(limits) do
        -- The latest permit that has to leave the period before another one fits.
        local blocker = redis.call('ZREVRANGE', key, limit.calls - 1, limit.calls - 1, 'WITHSCORES')
        local released = blocker[2] and tonumber(blocker[2]) or 0
        if released > 0 and released <= now then wait = math.max(wait, released + limit.per - now) end
    end
end
return { born, now, wait, granted }
