package io.usersessions.servlet;

import io.usersessions.domain.usecase.Visit;
import io.usersessions.servlet.recent.Challenge;
import io.usersessions.servlet.recent.LocalTarget;
import io.usersessions.servlet.recent.StepUpPage;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Lets a request pass only if its user authenticated a short time ago: for changes of a password, payments, and whatever else a found open
 * laptop must not do. It works behind {@link SessionFilter}, in a servlet or as a filter:
 *
 * <pre>{@code
 * static final RecentAuthentication RECENT =
 *         RecentAuthentication.within(Duration.ofMinutes(5)).orRedirectTo("/step-up");
 *
 * if (!RECENT.isGiven(request, response)) {
 *     return;
 * }
 * }</pre>
 *
 * <p><b>The answer to everybody else</b>, also if nobody is signed in or the request presents a key from before a rotation, has
 * {@code Cache-Control: no-store} and is
 *
 * <ul>
 *   <li>a redirect (303) to the step-up page, if there is one and a browser loads a page or sends a form (by {@code Sec-Fetch-Mode}, or else by
 *       {@code Accept} without {@code X-Requested-With}). Its parameter {@value StepUpPage#NEXT} is where to come back to: the
 *       page itself, or the page with the form, as far as {@code Referer} tells. What the form contained is lost
 *   <li>or 401 with a problem document (RFC 9457) and the challenge {@code insufficient_user_authentication} with {@code max_age} (RFC 9470)
 * </ul>
 *
 * <p>The step-up page authenticates the user, calls {@link Visit#reauthenticate} and redirects to {@link #nextOf}. Immutable and safe for any
 * number of threads.
 */
public final class RecentAuthentication {
    private final Duration age;
    private final Optional<StepUpPage> page;

    private RecentAuthentication(Duration age, Optional<StepUpPage> page) {
        this.age = age;
        this.page = page;
    }

    /**
     * Demands an authentication that is not older than this; other requests are answered with 401.
     *
     * @throws IllegalArgumentException if it is shorter than a second
     */
    public static RecentAuthentication within(Duration age) {
        if (Objects.requireNonNull(age, "age").toSeconds() < 1) {
            throw new IllegalArgumentException(
                    "nobody can have authenticated within " + age + ": allow at least a second");
        }
        return new RecentAuthentication(age, Optional.empty());
    }

    /**
     * The same, with a page where browsers are sent to.
     *
     * @param path within the application, such as {@code /step-up}, without its context path
     * @throws IllegalArgumentException if it is no such path
     */
    public RecentAuthentication orRedirectTo(String path) {
        return new RecentAuthentication(age, Optional.of(new StepUpPage(Objects.requireNonNull(path, "path"))));
    }

    /**
     * Whether the user of a request authenticated recently; otherwise the response is answered and complete. To be called before anything is
     * written.
     *
     * @throws IllegalStateException if the request did not pass {@link SessionFilter}, or if it has to be answered but the response began or
     *     the request is an include
     */
    public boolean isGiven(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(response, "response");
        if (SessionFilter.visitOf(request).isAuthenticatedWithin(age)) {
            return true;
        }
        if (request.getDispatcherType() == DispatcherType.INCLUDE) {
            throw new IllegalStateException(
                    "an included page cannot answer the request: ask in the page that includes it");
        }
        response.resetBuffer();
        response.setHeader("Cache-Control", "no-store");
        if (page.isPresent() && StepUpPage.suits(request)) {
            page.get().redirect(request, response);
        } else {
            new Challenge(age).send(response);
        }
        return false;
    }

    /**
     * A filter that lets nothing else pass, to be mapped to paths, behind {@link SessionFilter}. It lets requests for the step-up page itself
     * pass, so it may be mapped to all paths.
     */
    public Filter filter() {
        return new RecentAuthenticationFilter(this);
    }

    boolean isStepUp(HttpServletRequest request) {
        return page.isPresent() && page.get().isAskedBy(request);
    }

    /**
     * Where a step-up page redirects to once the user authenticated: what the parameter {@value StepUpPage#NEXT} names if it is a path of this
     * application, and otherwise the fallback. Anybody can write a link with such a parameter, but none that leads elsewhere.
     *
     * @param fallback within the application, such as {@code /account}, without its context path
     * @return a path with the context path, and with a query or without; safe in the header {@code Location}, and in HTML if {@code &}
     *     and {@code '} are escaped
     * @throws IllegalArgumentException if the fallback is no path within the application
     */
    public static String nextOf(HttpServletRequest request, String fallback) {
        Objects.requireNonNull(request, "request");
        if (!LocalTarget.isWithin("", Objects.requireNonNull(fallback, "fallback"))) {
            throw new IllegalArgumentException(
                    "the fallback '" + fallback + "' is no path within the application: give one such as \"/account\"");
        }
        String contextPath = request.getServletContext().getContextPath();
        return Optional.ofNullable(request.getParameter(StepUpPage.NEXT))
                .filter(next -> LocalTarget.isWithin(contextPath, next))
                .orElse(contextPath + fallback);
    }

    /** The age and the page. */
    @Override
    public String toString() {
        return "RecentAuthentication[" + age + page.map(to -> ", " + to.path()).orElse("") + "]";
    }
}
