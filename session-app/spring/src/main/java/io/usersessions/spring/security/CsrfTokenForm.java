package io.usersessions.spring.security;

import io.usersessions.servlet.AttributeConversion;
import java.util.List;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** The stored form of a CSRF token: the names of its header and its parameter, and the token. */
final class CsrfTokenForm {
    static final AttributeConversion<DefaultCsrfToken> CONVERSION = AttributeConversion.of(
            "spring.csrf",
            DefaultCsrfToken.class,
            token -> List.of(token.getHeaderName(), token.getParameterName(), token.getToken()),
            CsrfTokenForm::read);

    private CsrfTokenForm() {}

    private static DefaultCsrfToken read(Object plain) {
        List<?> parts = (List<?>) plain;
        return new DefaultCsrfToken((String) parts.get(0), (String) parts.get(1), (String) parts.get(2));
    }
}
