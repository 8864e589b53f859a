package io.usersessions.testkit;

import io.usersessions.domain.attempt.AttemptCount;
import io.usersessions.domain.attempt.AttemptKey;
import io.usersessions.domain.attempt.AttemptReservation;
import io.usersessions.domain.attempt.AttemptSettlement;
import io.usersessions.domain.attempt.AttemptSettlement.Result;
import io.usersessions.domain.attempt.SignInAttempts;
import io.usersessions.domain.port.SessionStoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts of attempts that are wrong. */
final class BrokenAttempts {
    private static final int NO_LIMIT = 1_000_000;

    private BrokenAttempts() {}

    static SignInAttempts reportedAsNone(SignInAttempts unreachable) {
        return new Forwarding(unreachable) {
            @Override
            public Map<AttemptKey, AttemptCount> find(Collection<AttemptKey> keys) {
                try {
                    return super.find(keys);
                } catch (SessionStoreException hidden) {
                    return Map.of();
                }
            }
        };
    }

    static SignInAttempts lookingFirst(SignInAttempts sound) {
        return new Forwarding(sound) {
            @Override
            public Set<AttemptKey> reserve(List<AttemptReservation> reservations, Instant now) {
                boolean fits = reservations.stream().allMatch(each -> fits(each, now));
                ForwardingRepository.delay();
                return fits ? super.reserve(withRoom(reservations), now) : Set.of();
            }

            private boolean fits(AttemptReservation reservation, Instant now) {
                AttemptKey key = reservation.key();
                return find(List.of(key))
                        .getOrDefault(key, AttemptCount.NONE)
                        .reserved(reservation, now)
                        .isPresent();
            }
        };
    }

    static SignInAttempts withoutLimit(SignInAttempts sound) {
        return new Forwarding(sound) {
            @Override
            public Set<AttemptKey> reserve(List<AttemptReservation> reservations, Instant now) {
                return super.reserve(withRoom(reservations), now);
            }
        };
    }

    private static List<AttemptReservation> withRoom(List<AttemptReservation> reservations) {
        return reservations.stream()
                .map(each -> new AttemptReservation(each.key(), each.seenFailures(), NO_LIMIT))
                .toList();
    }

    static SignInAttempts seeingAnything(SignInAttempts sound) {
        return new Forwarding(sound) {
            @Override
            public Set<AttemptKey> reserve(List<AttemptReservation> reservations, Instant now) {
                return super.reserve(reservations.stream().map(this::seeing).toList(), now);
            }

            private AttemptReservation seeing(AttemptReservation each) {
                int failures = Optional.ofNullable(find(List.of(each.key())).get(each.key()))
                        .map(AttemptCount::failures)
                        .orElse(0);
                return new AttemptReservation(each.key(), failures, each.room());
            }
        };
    }

    static SignInAttempts allOrNothing(SignInAttempts sound) {
        return new Forwarding(sound) {
            @Override
            public Set<AttemptKey> reserve(List<AttemptReservation> reservations, Instant now) {
                Set<AttemptKey> reserved = super.reserve(reservations, now);
                return reserved.size() == reservations.size() ? reserved : Set.of();
            }
        };
    }

    /** Reservations are made by a clock that stands still. */
    static SignInAttempts pendingForEver(SignInAttempts sound) {
        return new Forwarding(sound) {
            @Override
            public Set<AttemptKey> reserve(List<AttemptReservation> reservations, Instant now) {
                return super.reserve(reservations, Instant.EPOCH);
            }
        };
    }

    static SignInAttempts losingFailures(SignInAttempts sound) {
        return new Forwarding(sound) {
            private boolean isBusy;

            @Override
            public void settle(List<AttemptSettlement> settlements, Instant now) {
                if (!isBusy) {
                    isBusy = true;
                    ForwardingRepository.delay();
                    super.settle(settlements, now);
                    isBusy = false;
                }
            }
        };
    }

    static SignInAttempts countingForEver(SignInAttempts sound) {
        return settling(
                sound, each -> Optional.of(new AttemptSettlement(each.key(), each.result(), Duration.ofDays(100_000))));
    }

    static SignInAttempts withoutSuccesses(SignInAttempts sound) {
        return settling(
                sound,
                each -> Optional.of(new AttemptSettlement(
                        each.key(),
                        each.result() == Result.SUCCEEDED ? Result.WITHDRAWN : each.result(),
                        each.memory())));
    }

    static SignInAttempts keepingWithdrawn(SignInAttempts sound) {
        return settling(sound, each -> Optional.of(each).filter(some -> some.result() != Result.WITHDRAWN));
    }

    static SignInAttempts settlingOne(SignInAttempts sound) {
        return new Forwarding(sound) {
            @Override
            public void settle(List<AttemptSettlement> settlements, Instant now) {
                super.settle(settlements.subList(0, 1), now);
            }
        };
    }

    private static SignInAttempts settling(SignInAttempts sound, Change change) {
        return new Forwarding(sound) {
            @Override
            public void settle(List<AttemptSettlement> settlements, Instant now) {
                super.settle(
                        settlements.stream()
                                .map(change::of)
                                .flatMap(Optional::stream)
                                .toList(),
                        now);
            }
        };
    }

    private interface Change {
        Optional<AttemptSettlement> of(AttemptSettlement settlement);
    }

    static SignInAttempts purgedEarly(SignInAttempts sound) {
        return purging(sound, (now, limit) -> sound.purge(now.plusNanos(1_000), limit));
    }

    static SignInAttempts neverPurged(SignInAttempts sound) {
        return purging(sound, (now, limit) -> 0);
    }

    static SignInAttempts purgedWithoutLimit(SignInAttempts sound) {
        return purging(sound, (now, limit) -> sound.purge(now, NO_LIMIT));
    }

    private static SignInAttempts purging(SignInAttempts sound, Purging purging) {
        return new Forwarding(sound) {
            @Override
            public int purge(Instant now, int limit) {
                return purging.purge(now, limit);
            }
        };
    }

    private interface Purging {
        int purge(Instant now, int limit);
    }

    /** Forwards every call; a broken one overrides what it does wrong. */
    private static class Forwarding implements SignInAttempts {
        private final SignInAttempts sound;

        Forwarding(SignInAttempts sound) {
            this.sound = sound;
        }

        @Override
        public Map<AttemptKey, AttemptCount> find(Collection<AttemptKey> keys) {
            return sound.find(keys);
        }

        @Override
        public Set<AttemptKey> reserve(List<AttemptReservation> reservations, Instant now) {
            return sound.reserve(reservations, now);
        }

        @Override
        public void settle(List<AttemptSettlement> settlements, Instant now) {
            sound.settle(settlements, now);
        }

        @Override
        public int purge(Instant now, int limit) {
            return sound.purge(now, limit);
        }
    }
}
