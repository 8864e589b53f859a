package io.usersessions.codec;

import io.usersessions.codec.bytes.UnreadableException;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.SessionValue.Text;
import io.usersessions.domain.model.SessionValue.Whole;
import io.usersessions.domain.model.UserId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The owner of a session as Django stores it: an attribute among the others. */
final class DjangoOwner {
    static final String ATTRIBUTE = "_auth_user_id";

    private DjangoOwner() {}

    /** These attributes and the owner: it replaces an attribute of that name, or comes first, as Django writes it. */
    static Map<String, SessionValue> put(Map<String, SessionValue> attributes, UserId owner) {
        Map<String, SessionValue> named = new LinkedHashMap<>();
        if (!attributes.containsKey(ATTRIBUTE)) {
            named.put(ATTRIBUTE, SessionValue.of(owner.value()));
        }
        named.putAll(attributes);
        named.put(ATTRIBUTE, SessionValue.of(owner.value()));
        return named;
    }

    /**
     * These attributes without the owner.
     *
     * @throws UnreadableException if they name no owner, or another owner
     */
    static Map<String, SessionValue> take(Map<String, SessionValue> attributes, UserId owner) {
        String named = id(attributes.get(ATTRIBUTE)).orElseThrow(() -> new UnreadableException("names no user"));
        if (!named.equals(owner.value())) {
            throw new UnreadableException("belongs to another user");
        }
        Map<String, SessionValue> others = new LinkedHashMap<>(attributes);
        others.remove(ATTRIBUTE);
        return others;
    }

    /** The id that this attribute holds, which very old versions of Django wrote as a number. */
    static Optional<String> id(@Nullable SessionValue attribute) {
        if (attribute instanceof Text text) {
            return Optional.of(text.value());
        }
        return attribute instanceof Whole whole ? Optional.of(Long.toString(whole.value())) : Optional.empty();
    }
}
