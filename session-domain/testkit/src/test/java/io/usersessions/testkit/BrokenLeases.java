package io.usersessions.testkit;

import io.usersessions.domain.port.Leases;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Leases that are wrong. */
final class BrokenLeases {
    private BrokenLeases() {}

    static Leases withoutEnd(Leases sound) {
        return new Forwarding(sound) {
            @Override
            public boolean acquire(String name, String holder, Instant now, Instant until) {
                return super.acquire(name, holder, now, Instant.MAX);
            }
        };
    }

    static Leases takenByAnyone(Leases sound) {
        return new Forwarding(sound) {
            @Override
            public boolean acquire(String name, String holder, Instant now, Instant until) {
                return super.acquire(name, holder, Instant.MAX, until);
            }
        };
    }

    static Leases notRenewed(Leases sound) {
        return new Forwarding(sound) {
            private final Map<String, Instant> firstEnds = new ConcurrentHashMap<>();

            @Override
            public boolean acquire(String name, String holder, Instant now, Instant until) {
                return super.acquire(name, holder, now, firstEnds.computeIfAbsent(name + holder, key -> until));
            }
        };
    }

    static Leases givenBackByAnyone(Leases sound) {
        return new Forwarding(sound) {
            private final Map<String, String> holders = new ConcurrentHashMap<>();

            @Override
            public boolean acquire(String name, String holder, Instant now, Instant until) {
                boolean taken = super.acquire(name, holder, now, until);
                if (taken) {
                    holders.put(name, holder);
                }
                return taken;
            }

            @Override
            public void release(String name, String holder) {
                super.release(name, holders.getOrDefault(name, holder));
            }
        };
    }

    /** Checks whether the lease is free, then takes it. */
    static Leases lookingFirst(Leases sound) {
        return new Forwarding(sound) {
            private final Map<String, Instant> ends = new ConcurrentHashMap<>();

            @Override
            public boolean acquire(String name, String holder, Instant now, Instant until) {
                boolean isFree = !ends.getOrDefault(name, Instant.MIN).isAfter(now);
                ForwardingRepository.delay();
                if (isFree) {
                    ends.put(name, until);
                }
                return isFree;
            }
        };
    }

    /** Forwards every call; a broken one overrides what it does wrong. */
    private static class Forwarding implements Leases {
        private final Leases sound;

        Forwarding(Leases sound) {
            this.sound = sound;
        }

        @Override
        public boolean acquire(String name, String holder, Instant now, Instant until) {
            return sound.acquire(name, holder, now, until);
        }

        @Override
        public void release(String name, String holder) {
            sound.release(name, holder);
        }
    }
}
