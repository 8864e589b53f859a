package io.usersessions.testkit;

import io.usersessions.domain.port.ImportedKeys;
import io.usersessions.domain.port.Leases;
import io.usersessions.domain.port.StoreClock;
import java.util.List;
import java.util.function.UnaryOperator;

/** What imported keys, leases or a clock may do wrong. */
final class KeyAndLeaseDefects {
    static final List<Defect> ALL = List.of(
            keys("find uses the key up", "looking_a_key_up_does_not_use_it_up", BrokenKeys::usedUp),
            keys(
                    "purge forgets keys early",
                    "a_microsecond_before_its_time_is_over_a_key_is_kept",
                    BrokenKeys::purgedEarly),
            keys("purge keeps keys too long", "when_its_time_is_over_a_key_is_removed", BrokenKeys::purgedLate),
            keys(
                    "purge of keys knows no limit",
                    "no_more_are_removed_than_allowed_and_fewer_mean_that_none_is_due",
                    BrokenKeys::purgedWithoutLimit),
            keys(
                    "purge counts keys again",
                    "many_that_purge_at_once_count_each_key_once",
                    BrokenKeys::purgedAndCountedAgain),
            leases(
                    "leases never end",
                    "at_its_end_a_lease_is_free_and_its_former_holder_is_refused",
                    BrokenLeases::withoutEnd),
            leases(
                    "a lease is taken from its holder",
                    "a_microsecond_before_its_end_a_lease_is_still_held",
                    BrokenLeases::takenByAnyone),
            leases("a lease is not renewed", "the_holder_renews_its_lease", BrokenLeases::notRenewed),
            leases(
                    "anyone gives a lease back",
                    "what_another_holds_cannot_be_given_back",
                    BrokenLeases::givenBackByAnyone),
            leases("acquire looks, then takes", "of_many_that_ask_at_once_one_gets_it", BrokenLeases::lookingFirst),
            clock(
                    "the store's clock runs backwards",
                    InMemoryStoreClockTest.class,
                    "what_is_read_later_is_not_earlier",
                    BrokenClocks::runningBackwards),
            clock(
                    "the store's clock has nanoseconds",
                    InMemoryStoreClockTest.class,
                    "the_time_is_in_microseconds",
                    BrokenClocks::inNanoseconds),
            clock(
                    "the store's clock is as wrong as the node's",
                    WrongClockOverMemoryTest.class,
                    "a_wrong_node_purges_nothing",
                    BrokenClocks::ofTheFuture));

    private KeyAndLeaseDefects() {}

    private static Defect keys(String name, String caughtBy, UnaryOperator<ImportedKeys> broken) {
        return new Defect(
                name, InMemoryImportedKeysTest.class, caughtBy, ports -> ports.with(ImportedKeys.class, broken));
    }

    private static Defect leases(String name, String caughtBy, UnaryOperator<Leases> broken) {
        return new Defect(name, InMemoryLeasesTest.class, caughtBy, ports -> ports.with(Leases.class, broken));
    }

    private static Defect clock(String name, Class<?> heir, String caughtBy, UnaryOperator<StoreClock> broken) {
        return new Defect(name, heir, caughtBy, ports -> ports.with(StoreClock.class, broken));
    }
}
