package io.usersessions.testkit.catalog;

import static io.usersessions.testkit.difference.SessionAssert.assertListed;
import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.Session;
import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.port.Touch;
import io.usersessions.testkit.trial.AllPages;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sessions begin, end and become active while a listing is read page by page. */
abstract class ChangesWhilePagingContract extends PagingGroup {
    ChangesWhilePagingContract(CatalogUnderTest store) {
        super(store);
    }

    @Test
    void a_session_that_begins_or_ends_meanwhile_neither_repeats_nor_hides_another() {
        List<SessionSummary> sessions = eightSessions();
        PageRequest firstPage = PageRequest.first(4);
        Page<SessionSummary> first = store.catalog().search(own, firstPage);
        stored(start.plusSeconds(60));
        store.repository().end(sessions.get(0).id());
        store.repository().end(sessions.get(3).id());

        List<SessionSummary> rest = AllPages.from(
                firstPage.after(first.next().orElseThrow()),
                page -> store.catalog().search(own, page));

        assertListed(first.items(), sessions.subList(0, 4));
        assertListed(rest, sessions.subList(4, 8));
    }

    @Test
    void a_session_that_becomes_active_meanwhile_moves_to_the_front_and_neither_repeats_nor_hides_another() {
        List<SessionSummary> sessions = eightSessions();
        PageRequest firstPage = PageRequest.first(4);
        Page<SessionSummary> first = store.catalog().search(own, firstPage);

        touch(sessions.get(1), start.plusSeconds(60));
        touch(sessions.get(6), start.plusSeconds(61));
        List<SessionSummary> rest = AllPages.from(
                firstPage.after(first.next().orElseThrow()),
                page -> store.catalog().search(own, page));
        List<SessionSummary> anew = store.catalog().search(own, firstPage).items();

        assertListed(first.items(), sessions.subList(0, 4));
        assertListed(rest, sessions.get(4), sessions.get(5), sessions.get(7));
        assertThat(anew)
                .as("sessions on a new first page")
                .extracting(SessionSummary::id)
                .startsWith(sessions.get(6).id(), sessions.get(1).id());
    }

    private void touch(SessionSummary session, Instant activity) {
        store.repository()
                .touch(List.of(new Touch(
                        session.id(), Session.FIRST_VERSION, activity, session.expireDate(), session.client())));
        store.awaitTouches();
    }
}
