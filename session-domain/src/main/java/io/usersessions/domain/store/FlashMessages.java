package io.usersessions.domain.store;

import io.usersessions.domain.draft.SessionDraft;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.SessionValue.Items;
import io.usersessions.domain.model.SessionValue.Text;
import io.usersessions.domain.port.Replacement;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.SessionStoreException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Messages for the next page, as an attribute of the session.
 *
 * <p>A message is shown by the request that removed it from the store by compare-and-set. So of two requests at once only one shows it.
 */
public record FlashMessages(SessionRepository repository, StoredForm form) {
    /** The name of the attribute. */
    public static final String NAME = "_flash";

    private static final int MAX_ATTEMPTS = 100;

    /** The messages that a request may show, and its draft without them. */
    public record Taken(SessionDraft draft, List<String> messages) {}

    /** The update that adds a message to those that are there. */
    public static UnaryOperator<Optional<SessionValue>> adding(String message) {
        SessionValue added = SessionValue.of(message);
        return before -> Optional.of(
                SessionValue.of(Stream.concat(items(before), Stream.of(added)).toList()));
    }

    /**
     * Takes all messages. Those that are stored are removed from the store at once; under a former key they stay there.
     *
     * @throws SessionStoreException if the store fails; then no message is shown, and if only its answer was lost, they are gone
     */
    public Taken take(SessionDraft draft) {
        Optional<Session> stored = draft.carried()
                .filter(before -> before.data().value(NAME).isPresent())
                .filter(before -> !draft.isSetHere(NAME));
        if (draft.session().data().value(NAME).isEmpty() || (stored.isPresent() && draft.isUnderFormerKey())) {
            return new Taken(draft, List.of());
        }
        return stored.map(before -> takeStored(before, draft))
                .orElseGet(() -> new Taken(
                        draft.withoutAttribute(NAME), texts(draft.session().data())));
    }

    private Taken takeStored(Session before, SessionDraft draft) {
        Removal removal = new Removal(before);
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            if (removal.attempt()) {
                List<String> messages = Stream.concat(
                                removal.messages.stream(), texts(draft.updates().ofNothing(NAME)))
                        .toList();
                return new Taken(based(draft.withoutAttribute(NAME), removal.current), messages);
            }
        }
        throw new SessionStoreException("the messages of session " + before.id()
                + " could not be taken: other requests changed it " + MAX_ATTEMPTS + " times");
    }

    /** If the changes of this request do not fit on the current state, closing the visit finds out and refuses them. */
    private static SessionDraft based(SessionDraft draft, Session current) {
        try {
            return draft.on(current);
        } catch (RuntimeException doesNotFit) {
            return draft;
        }
    }

    /** The attempts to remove the stored messages; each case returns whether they are over. */
    private final class Removal implements Replacement.Cases<Boolean> {
        private Session current;
        private Session next;
        private List<String> messages = List.of();

        Removal(Session current) {
            this.current = current;
            this.next = current;
        }

        boolean attempt() {
            next = current.without(NAME).atVersion(current.version() + 1);
            return repository.replace(form.of(next), current.version()).when(this);
        }

        @Override
        public Boolean replaced(Replacement.Replaced outcome) {
            messages = texts(current.data());
            current = next;
            return true;
        }

        @Override
        public Boolean stale(Replacement.Stale outcome) {
            current = form.restore(outcome.current())
                    .orElseThrow(reason -> new SessionStoreException(
                            "the messages of session " + current.id() + " cannot be read: " + reason));
            return current.data().value(NAME).isEmpty();
        }

        @Override
        public Boolean gone(Replacement.Gone outcome) {
            return true;
        }
    }

    private static List<String> texts(SessionData data) {
        return texts(data.value(NAME)).toList();
    }

    private static Stream<String> texts(Optional<SessionValue> value) {
        return items(value).filter(Text.class::isInstance).map(item -> ((Text) item).value());
    }

    private static Stream<SessionValue> items(Optional<SessionValue> value) {
        return value.filter(Items.class::isInstance).stream().flatMap(list -> ((Items) list).values().stream());
    }
}
