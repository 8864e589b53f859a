package io.usersessions.app.activity;

import io.usersessions.app.device.Devices;
import io.usersessions.app.page.Page;
import io.usersessions.app.page.Pages;
import io.usersessions.app.page.Redirect;
import io.usersessions.app.page.Section;
import io.usersessions.app.route.Exchange;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.PageCursor;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.HistoryEntry.Kind;
import io.usersessions.domain.usecase.OwnHistory;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The page where users see what happened in their account. */
public record ActivityPage(Pages pages, OwnHistory history, Devices devices) {
    /** The path of the page. */
    public static final String PATH = Section.SECURITY.path();

    private static final int ENTRIES = 50;
    /** A sign-in has at most two entries beside its own. */
    private static final int MOST_MARKS = 2;

    /** Shows the newest entries, or those after a cursor; a text that is no cursor counts as absent. */
    public void show(Exchange exchange) throws IOException {
        Optional<UserId> user = exchange.visit().user();
        if (user.isEmpty()) {
            Redirect.toSignInAndBack(exchange.request(), exchange.response());
            return;
        }
        Optional<PageCursor> after =
                Optional.ofNullable(exchange.request().getParameter("after")).flatMap(PageCursor::parse);
        io.usersessions.domain.page.Page<HistoryEntry> entries = entries(user.get(), after);
        Page page = pages.open(exchange, Section.SECURITY);
        List<ActivityDay> days = new ActivityDays(
                        page,
                        devices,
                        exchange.visit().session().id(),
                        exchange.visit().client())
                .of(entries.items());
        String older = entries.next().map(next -> PATH + "?after=" + next).orElse("");
        pages.send(
                exchange,
                HttpServletResponse.SC_OK,
                Pages.TEMPLATES.activityList(page, days, after.isPresent() ? PATH : "", older));
    }

    /** One page, which ends between two things that happened. */
    private io.usersessions.domain.page.Page<HistoryEntry> entries(UserId user, Optional<PageCursor> after) {
        io.usersessions.domain.page.Page<HistoryEntry> entries = history.list(user, new PageRequest(ENTRIES, after));
        for (int more = 1; more <= MOST_MARKS && endsInTheMiddle(entries); more++) {
            entries = history.list(user, new PageRequest(ENTRIES + more, after));
        }
        return entries;
    }

    /** Marks come before the sign-in that they accompany. */
    private static boolean endsInTheMiddle(io.usersessions.domain.page.Page<HistoryEntry> entries) {
        if (entries.next().isEmpty() || entries.items().isEmpty()) {
            return false;
        }
        Kind last = entries.items().get(entries.items().size() - 1).kind();
        return last == Kind.NEW_DEVICE || last == Kind.NEW_PLACE;
    }
}
