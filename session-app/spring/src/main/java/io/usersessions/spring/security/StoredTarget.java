package io.usersessions.spring.security;

import io.usersessions.servlet.AttributeConversion;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;

/**
 * What is stored of a request to which its user is sent after signing in: its address, and no header, cookie or parameter of a form.
 *
 * @param url to redirect to
 * @param path the path of the request, with the path of the application
 * @param query what follows the path, or an empty text
 */
record StoredTarget(String url, String path, String query) {
    static final AttributeConversion<StoredTarget> CONVERSION = AttributeConversion.of(
            "spring.saved-request",
            StoredTarget.class,
            target -> List.of(target.url, target.path, target.query),
            StoredTarget::read);

    /** A longer address is not kept, as no page has one, and a visitor who is not signed in may store little. */
    private static final int MAX_LENGTH = 1_000;

    static Optional<StoredTarget> of(DefaultSavedRequest request) {
        StoredTarget target = new StoredTarget(
                request.getRedirectUrl(), text(request.getRequestURI()), text(request.getQueryString()));
        return Optional.of(target).filter(fits -> fits.url.length() <= MAX_LENGTH);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static StoredTarget read(Object plain) {
        List<?> parts = (List<?>) plain;
        return new StoredTarget((String) parts.get(0), (String) parts.get(1), (String) parts.get(2));
    }
}
