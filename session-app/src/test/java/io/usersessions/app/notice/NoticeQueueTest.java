package io.usersessions.app.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.device.Devices;
import io.usersessions.app.notice.Notice.Unseen;
import io.usersessions.app.place.Places;
import io.usersessions.domain.event.SessionEvent;
import io.usersessions.domain.event.SessionEvents;
import io.usersessions.domain.model.SessionId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class NoticeQueueTest {
    private static final Duration SOON = Duration.ofMillis(1);
    private static final Duration LATE = Duration.ofHours(1);
    private static final Pace QUICK = new Pace(SOON, List.of(SOON, SOON), Duration.ofSeconds(10));
    private static final Pace WAITING = new Pace(LATE, List.of(LATE), Duration.ofSeconds(10));

    private final BlockingQueue<Announcement> attempts = new LinkedBlockingQueue<>();
    private final LogLines log = LogLines.of(NoticeQueue.class);

    @AfterEach
    void closeLog() {
        log.close();
    }

    private static NoticeQueue queue(NoticeChannel channel, Pace pace) {
        return queue(user -> Optional.of(Samples.RECIPIENT), channel, pace);
    }

    private static NoticeQueue queue(Recipients recipients, NoticeChannel channel, Pace pace) {
        Devices devices = new Devices((address, language) -> Optional.of("Amsterdam"));
        return new NoticeQueue(new Teller(recipients, devices, channel), pace);
    }

    private Announcement next() throws InterruptedException {
        return Optional.ofNullable(attempts.poll(20, TimeUnit.SECONDS)).orElseThrow();
    }

    @Test
    void a_notice_reaches_the_owner_with_the_names_of_device_and_place() throws InterruptedException {
        Notice notice = Samples.signIn(1, Unseen.DEVICE);
        try (NoticeQueue queue = queue(attempts::add, QUICK)) {
            queue.announce(notice);

            assertThat(next())
                    .isEqualTo(
                            new Announcement(notice, Samples.RECIPIENT, "Firefox on Linux", Optional.of("Amsterdam")));
        }
    }

    @Test
    void a_sign_in_from_a_new_device_and_a_new_place_is_one_notice() {
        try (NoticeQueue queue = queue(attempts::add, WAITING)) {
            queue.announce(Samples.signIn(1, Unseen.DEVICE));
            queue.announce(Samples.signIn(2, Unseen.DEVICE));
            queue.announce(Samples.signIn(1, Unseen.PLACE));
        }

        assertThat(attempts)
                .extracting(Announcement::notice)
                .containsExactly(Samples.signIn(1, Unseen.DEVICE, Unseen.PLACE), Samples.signIn(2, Unseen.DEVICE));
    }

    @Test
    void a_person_is_told_of_so_many_sign_ins_an_hour_and_of_every_changed_password() {
        try (LogLines limit = LogLines.of(HourlyLimit.class);
                NoticeQueue queue = queue(attempts::add, WAITING)) {
            for (int session = 1; session <= HourlyLimit.MAX + 10; session++) {
                queue.announce(Samples.signIn(session, Unseen.DEVICE));
                queue.announce(Samples.signIn(session, Unseen.PLACE));
            }
            queue.announce(Samples.passwordChange());
            queue.announce(Samples.signInOf("bob"));

            assertThat(limit.all())
                    .containsExactly("WARN id-of-ada is not told of further sign-ins in this hour:"
                            + " there were 20 from new devices");
        }

        assertThat(attempts).hasSize(HourlyLimit.MAX + 2);
    }

    @Test
    void each_change_of_the_password_is_a_notice() {
        try (NoticeQueue queue = queue(attempts::add, WAITING)) {
            queue.announce(Samples.passwordChange());
            queue.announce(Samples.passwordChange());
            queue.announce(Samples.signIn(1, Unseen.DEVICE));
        }

        assertThat(attempts).hasSize(3);
    }

    @Test
    void a_changed_mail_address_is_told_at_the_former_one() {
        try (NoticeQueue queue = queue(attempts::add, WAITING)) {
            queue.announce(Samples.addressChange("former@example.org"));
        }

        assertThat(attempts)
                .extracting(announcement -> announcement.to().address())
                .containsExactly(MailAddress.parse("former@example.org"));
    }

    @Test
    void nobody_is_told_if_the_account_is_no_more() {
        try (NoticeQueue queue = queue(user -> Optional.empty(), attempts::add, WAITING)) {
            queue.announce(Samples.signIn(1, Unseen.DEVICE));
        }

        assertThat(attempts).isEmpty();
        assertThat(log.all()).isEmpty();
    }

    @Test
    void the_events_that_the_owner_has_to_know_are_announced() {
        SessionId session = Samples.session(1);
        try (NoticeQueue queue = queue(attempts::add, WAITING)) {
            SessionEvents listener = EventNotices.announcedTo(queue);
            listener.on(new SessionEvent.SignedIn(session, Samples.ADA, Samples.CLIENT, Samples.NOON));
            listener.on(new SessionEvent.NewDevice(session, Samples.ADA, Samples.CLIENT, Samples.NOON));
            listener.on(new SessionEvent.NewPlace(session, Samples.ADA, Samples.CLIENT, "Amsterdam", Samples.NOON));
            listener.on(
                    new SessionEvent.PasswordChanged(Optional.of(session), Samples.ADA, Samples.CLIENT, Samples.NOON));
            listener.on(new SessionEvent.Reauthenticated(session, Samples.ADA, Samples.CLIENT, Samples.NOON));
        }

        assertThat(attempts)
                .extracting(Announcement::notice)
                .containsExactly(Samples.signIn(1, Unseen.DEVICE, Unseen.PLACE), Samples.passwordChange());
    }

    @Test
    void what_fails_is_tried_again_until_it_works() throws InterruptedException {
        AtomicInteger tries = new AtomicInteger();
        NoticeChannel channel = announcement -> {
            if (tries.incrementAndGet() < 3) {
                throw NoticeNotSentException.forNow("down");
            }
            attempts.add(announcement);
        };
        try (NoticeQueue queue = queue(channel, QUICK)) {
            queue.announce(Samples.signIn(1, Unseen.DEVICE));
            next();
        }

        assertThat(tries).hasValue(3);
        assertThat(log.all()).isEmpty();
    }

    @Test
    void what_fails_for_long_is_given_up_with_one_line_without_the_address() throws InterruptedException {
        NoticeChannel channel = announcement -> {
            attempts.add(announcement);
            throw new IllegalStateException("550 unknown: " + Samples.ADDRESS.value());
        };
        try (NoticeQueue queue = queue(channel, QUICK)) {
            queue.announce(Samples.signIn(1, Unseen.DEVICE));
            next();
            next();
            next();
        }

        assertThat(attempts).isEmpty();
        assertThat(log.all())
                .containsExactly("WARN id-of-ada could not be told of what happened: IllegalStateException");
    }

    @Test
    void what_cannot_work_is_not_tried_again() {
        NoticeChannel channel = announcement -> {
            attempts.add(announcement);
            throw NoticeNotSentException.forGood("the mail server refused the recipient (550)");
        };
        try (NoticeQueue queue = queue(channel, WAITING)) {
            queue.announce(Samples.signIn(1, Unseen.DEVICE));
        }

        assertThat(attempts).hasSize(1);
        assertThat(log.all())
                .containsExactly("WARN id-of-ada could not be told of what happened:"
                        + " the mail server refused the recipient (550)");
    }

    @Test
    void a_fault_of_the_accounts_is_tried_again() throws InterruptedException {
        CountDownLatch faults = new CountDownLatch(2);
        Recipients recipients = user -> {
            if (faults.getCount() > 0) {
                faults.countDown();
                throw new IllegalStateException("no connection");
            }
            return Optional.of(Samples.RECIPIENT);
        };
        try (NoticeQueue queue = queue(recipients, attempts::add, QUICK)) {
            queue.announce(Samples.passwordChange());

            assertThat(next().notice()).isEqualTo(Samples.passwordChange());
        }
    }

    @Test
    void a_thousand_at_once_wait_and_more_are_counted_while_the_channel_hangs() throws InterruptedException {
        CountDownLatch hanging = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        NoticeChannel channel = announcement -> {
            hanging.countDown();
            awaitUninterruptibly(released);
            attempts.add(announcement);
        };
        try (NoticeQueue queue = queue(channel, QUICK)) {
            queue.announce(Samples.signIn(0, Unseen.DEVICE));
            assertThat(hanging.await(20, TimeUnit.SECONDS)).isTrue();

            for (int user = 1; user <= NoticeQueue.MAX_WAITING + 500; user++) {
                queue.announce(Samples.signInOf("user-" + user));
            }
            released.countDown();
        }

        assertThat(attempts).hasSize(1 + NoticeQueue.MAX_WAITING);
        assertThat(log.all()).containsExactly("WARN 500 notices were not sent, because 1000 others wait");
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_channel_that_hangs_does_not_keep_the_application_from_stopping() throws InterruptedException {
        CountDownLatch hanging = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        NoticeChannel channel = announcement -> {
            hanging.countDown();
            awaitUninterruptibly(never);
        };
        NoticeQueue queue = queue(channel, new Pace(SOON, List.of(), Duration.ofMillis(50)));
        queue.announce(Samples.signIn(1, Unseen.DEVICE));
        assertThat(hanging.await(20, TimeUnit.SECONDS)).isTrue();
        queue.announce(Samples.signIn(2, Unseen.DEVICE));

        queue.close();

        assertThat(log.all()).containsExactly("WARN 1 notices were not sent before the end");
    }

    @Test
    void what_waits_for_a_second_attempt_gets_it_when_the_application_stops() throws InterruptedException {
        NoticeChannel channel = announcement -> {
            attempts.add(announcement);
            throw NoticeNotSentException.forNow("the mail server cannot be reached");
        };
        Pace slow = new Pace(SOON, List.of(LATE, LATE, LATE), Duration.ofSeconds(10));
        try (NoticeQueue queue = queue(channel, slow)) {
            queue.announce(Samples.signIn(1, Unseen.DEVICE));
            next();
        }

        assertThat(attempts).hasSize(1);
        assertThat(log.all())
                .containsExactly(
                        "WARN id-of-ada could not be told of what happened: the mail server cannot be reached");
    }

    @Test
    void a_closed_queue_takes_nothing() {
        NoticeQueue queue = queue(attempts::add, QUICK);
        queue.close();

        queue.announce(Samples.signIn(1, Unseen.DEVICE));

        assertThat(attempts).isEmpty();
    }

    @Test
    void places_can_be_unknown() {
        Teller teller = new Teller(user -> Optional.of(Samples.RECIPIENT), new Devices(Places.UNKNOWN), attempts::add);

        teller.tell(Samples.signIn(1, Unseen.DEVICE));

        assertThat(attempts).extracting(Announcement::place).containsExactly(Optional.empty());
    }
}
