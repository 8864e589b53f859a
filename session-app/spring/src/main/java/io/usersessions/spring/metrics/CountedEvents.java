package io.usersessions.spring.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.usersessions.domain.event.SessionEvent;
import io.usersessions.domain.event.SessionEvents;
import java.util.Locale;

/** Counts what happens to sessions on this node. */
final class CountedEvents implements SessionEvents {
    private final Counting counting;

    CountedEvents(MeterRegistry registry) {
        counting = new Counting(registry);
    }

    @Override
    public void on(SessionEvent event) {
        event.when(counting).run();
    }

    /** How each event is counted. */
    private record Counting(MeterRegistry registry) implements SessionEvent.Cases<Runnable> {
        private Runnable one(String name, String... tags) {
            return () -> registry.counter("usersessions." + name, tags).increment();
        }

        private static String tag(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public Runnable started(SessionEvent.Started event) {
            return one("started");
        }

        @Override
        public Runnable signedIn(SessionEvent.SignedIn event) {
            return one("signins", "outcome", "success");
        }

        @Override
        public Runnable signInFailed(SessionEvent.SignInFailed event) {
            return one("signins", "outcome", "failure");
        }

        @Override
        public Runnable newDevice(SessionEvent.NewDevice event) {
            return one("newdevices");
        }

        @Override
        public Runnable newPlace(SessionEvent.NewPlace event) {
            return one("newplaces");
        }

        @Override
        public Runnable reauthenticated(SessionEvent.Reauthenticated event) {
            return one("reauthenticated");
        }

        @Override
        public Runnable passwordChanged(SessionEvent.PasswordChanged event) {
            return one("passwordchanges");
        }

        @Override
        public Runnable rotated(SessionEvent.Rotated event) {
            return one("rotated");
        }

        @Override
        public Runnable clientChanged(SessionEvent.ClientChanged event) {
            return one("clientchanges");
        }

        @Override
        public Runnable ended(SessionEvent.Ended event) {
            return one("ended", "reason", tag(event.reason()));
        }

        /** The end of each session was counted. */
        @Override
        public Runnable everyoneEnded(SessionEvent.EveryoneEnded event) {
            return () -> {};
        }

        @Override
        public Runnable payloadUnreadable(SessionEvent.PayloadUnreadable event) {
            return one("unreadable");
        }

        @Override
        public Runnable keyRefused(SessionEvent.KeyRefused event) {
            return one("refused", "reason", tag(event.reason()));
        }

        @Override
        public Runnable historyLost(SessionEvent.HistoryLost event) {
            return () -> registry.counter("usersessions.history.lost").increment(event.entries());
        }
    }
}
