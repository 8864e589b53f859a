package io.usersessions.app.several;

import io.usersessions.domain.cookie.CookieFormat;
import io.usersessions.domain.model.SessionId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The places for accounts in a browser. Each has a session cookie of its own, so that no key opens the session of another account, and a
 * response can replace the key of its own slot only, whichever slot the browser uses by then.
 *
 * <p>A request uses the slot that the browser selected. If that has no key, it uses the first one that has, and the first of all if none
 * has.
 *
 * @param watched the path whose query can name a session, to use its slot instead
 */
public record Slots(List<Slot> all, Selector selector, String watched) {
    /** The number of accounts in one browser. */
    public static final int MAX = 5;

    private static final String ATTRIBUTE = Slots.class.getName();
    private static final String SESSION = "session=";

    /** Copies the slots. */
    public Slots {
        all = List.copyOf(all);
    }

    /**
     * The slots whose first one has this cookie. The others have its name with a number.
     *
     * @param cookie its former cookie counts for the first slot only
     * @param watched a path such as that of a stream of events: with the query {@code session=ID} it uses the slot of that session
     */
    public static Slots of(CookieFormat cookie, String watched) {
        List<Slot> slots = IntStream.rangeClosed(1, MAX)
                .mapToObj(number -> new Slot(number, number == 1 ? cookie : further(cookie, number)))
                .toList();
        return new Slots(slots, Selector.beside(cookie), watched);
    }

    private static CookieFormat further(CookieFormat first, int number) {
        String name = first.name() + "-" + number;
        return first.answering(List.of()).named(name);
    }

    /** The slot of a request, the same in all of its dispatches. */
    Slot of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Slot chosen) {
            return chosen;
        }
        Slot chosen = watchedIn(request).or(() -> selectedIn(request)).orElseGet(() -> firstPresented(request));
        request.setAttribute(ATTRIBUTE, chosen);
        return chosen;
    }

    private Optional<Slot> watchedIn(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null || !query.startsWith(SESSION) || !watched.equals(request.getRequestURI())
                ? Optional.empty()
                : SessionId.parse(query.substring(SESSION.length()))
                        .flatMap(session -> first(slot -> slot.holds(session, request)));
    }

    private Optional<Slot> selectedIn(HttpServletRequest request) {
        return selector.in(request)
                .flatMap(choice ->
                        numbered(choice.number()).filter(slot -> choice.isNew() || slot.isPresented(request)));
    }

    private Slot firstPresented(HttpServletRequest request) {
        return first(slot -> slot.isPresented(request)).orElse(all.get(0));
    }

    private Optional<Slot> first(Predicate<Slot> condition) {
        return all.stream().filter(condition).findFirst();
    }

    Optional<Slot> numbered(int number) {
        return first(slot -> slot.number() == number);
    }
}
