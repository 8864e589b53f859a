package io.usersessions.spring.security;

import io.usersessions.servlet.AttributeConversion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AccountExpiredException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.session.SessionAuthenticationException;

/** Why a sign-in failed, for the page that shows it: the kind and the message, without cause, stack trace or what was tried. */
final class AuthenticationFailures {
    static final AttributeConversion<AuthenticationException> CONVERSION = AttributeConversion.of(
                    "spring.authentication-failure",
                    AuthenticationException.class,
                    AuthenticationFailures::plain,
                    AuthenticationFailures::read)
            .andSubclasses();

    private static final Map<String, Function<String, AuthenticationException>> KINDS = new LinkedHashMap<>();
    private static final Map<Class<?>, String> NAMES = new LinkedHashMap<>();

    static {
        add("bad-credentials", BadCredentialsException.class, BadCredentialsException::new);
        add("locked", LockedException.class, LockedException::new);
        add("disabled", DisabledException.class, DisabledException::new);
        add("account-expired", AccountExpiredException.class, AccountExpiredException::new);
        add("credentials-expired", CredentialsExpiredException.class, CredentialsExpiredException::new);
        add("session", SessionAuthenticationException.class, SessionAuthenticationException::new);
        add("insufficient", InsufficientAuthenticationException.class, InsufficientAuthenticationException::new);
        add("service", AuthenticationServiceException.class, AuthenticationServiceException::new);
    }

    private AuthenticationFailures() {}

    private static void add(String name, Class<?> type, Function<String, AuthenticationException> constructor) {
        KINDS.put(name, constructor);
        NAMES.put(type, name);
    }

    private static List<String> plain(AuthenticationException failure) {
        return List.of(nameOf(failure), text(failure.getMessage()));
    }

    private static String nameOf(AuthenticationException failure) {
        return NAMES.entrySet().stream()
                .filter(kind -> kind.getKey().isInstance(failure))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("other");
    }

    private static String text(@Nullable String message) {
        return message == null ? "" : message;
    }

    private static AuthenticationException read(Object plain) {
        List<?> parts = (List<?>) plain;
        String message = (String) parts.get(1);
        return Optional.ofNullable(KINDS.get((String) parts.get(0)))
                .map(kind -> kind.apply(message))
                .orElseGet(() -> new OtherFailure(message));
    }

    private static final class OtherFailure extends AuthenticationException {
        private static final long serialVersionUID = 1L;

        OtherFailure(String message) {
            super(message);
        }
    }
}
