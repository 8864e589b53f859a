package io.usersessions.spring.throttle;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers requests that end with a {@link SignInThrottledException}, also if frameworks wrapped it. */
final class ThrottledAnswerFilter implements Filter {
    private static final int MAX_CAUSES = 8;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failed) {
            Optional<SignInThrottledException> refusal = refusalIn(failed);
            if (refusal.isEmpty() || response.isCommitted()) {
                throw failed;
            }
            new ThrottledAnswer(refusal.get()).send((HttpServletRequest) request, (HttpServletResponse) response);
        }
    }

    private static Optional<SignInThrottledException> refusalIn(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
                .limit(MAX_CAUSES)
                .filter(SignInThrottledException.class::isInstance)
                .map(SignInThrottledException.class::cast)
                .findFirst();
    }
}
