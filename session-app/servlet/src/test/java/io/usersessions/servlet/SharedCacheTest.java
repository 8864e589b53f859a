package io.usersessions.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.UserId;
import io.usersessions.domain.usecase.Visit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a shared cache keeps of pages whose authors declared them public, although they depend on the session. */
class SharedCacheTest {
    /** A way for a page to depend on the session. */
    record Accessor(String name, Function<HttpServletRequest, Object> read) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Accessor ofVisit(String name, Function<Visit, Object> read) {
        return new Accessor(name, request -> read.apply(SessionFilter.visitOf(request)));
    }

    private static Accessor ofSession(String name, Function<HttpSession, Object> read) {
        return new Accessor(name, request -> {
            HttpSession session = request.getSession(false);
            return session == null ? "none" : read.apply(session);
        });
    }

    static List<Accessor> accessors() {
        return List.of(
                ofVisit("visit.user", visit -> visit.user()),
                ofVisit("visit.session", visit -> visit.session().id()),
                ofVisit("visit.data", visit -> visit.data().text("color")),
                ofVisit("visit.names", visit -> visit.names()),
                ofVisit("visit.isStored", visit -> visit.isStored()),
                ofVisit("visit.isUnderFormerKey", visit -> visit.isUnderFormerKey()),
                new Accessor("getSession(false)", request -> request.getSession(false) == null),
                new Accessor("getSession", request -> request.getSession().getId()),
                new Accessor("getRequestedSessionId", HttpServletRequest::getRequestedSessionId),
                new Accessor("isRequestedSessionIdValid", HttpServletRequest::isRequestedSessionIdValid),
                new Accessor("isRequestedSessionIdFromCookie", HttpServletRequest::isRequestedSessionIdFromCookie),
                new Accessor("getRemoteUser", HttpServletRequest::getRemoteUser),
                new Accessor("getUserPrincipal", HttpServletRequest::getUserPrincipal),
                ofSession("getId", HttpSession::getId),
                ofSession("getAttribute", session -> session.getAttribute("color")),
                ofSession("getAttributeNames", session -> Collections.list(session.getAttributeNames())),
                ofSession("isNew", HttpSession::isNew),
                ofSession("getCreationTime", HttpSession::getCreationTime),
                ofSession("getLastAccessedTime", HttpSession::getLastAccessedTime),
                ofSession("getMaxInactiveInterval", HttpSession::getMaxInactiveInterval),
                new Accessor(
                        "changeSessionId",
                        request -> request.getSession(false) == null ? "none" : request.changeSessionId()));
    }

    private static Site site(Accessor accessor) {
        return new Site()
                .with(HeaderTransport.named("X-Auth-Token"))
                .with("/bob", (request, response) -> {
                    SessionFilter.visitOf(request).signIn(new UserId("bob"));
                    request.getSession().setAttribute("color", "blue");
                    request.getSession().setMaxInactiveInterval(600);
                })
                .with("/ada", (request, response) -> {
                    SessionFilter.visitOf(request).signIn(Site.ADA);
                    request.getSession().setAttribute("color", "red");
                    request.getSession().setAttribute("size", 1);
                })
                .with("/page", (request, response) -> {
                    response.setHeader("Cache-Control", "public, max-age=3600");
                    response.getWriter().print(Objects.toString(accessor.read().apply(request)));
                })
                .open();
    }

    @ParameterizedTest
    @MethodSource("accessors")
    void nobody_gets_the_page_of_another(Accessor accessor) throws Exception {
        try (Site site = site(accessor)) {
            SharedCache cache = new SharedCache(site);

            cache.get("/page", "Cookie: " + site.get("/ada").cookie());
            cache.get(
                    "/page",
                    "X-Auth-Token: "
                            + site.get("/ada", "X-Auth-Token:")
                                    .header("X-Auth-Token")
                                    .orElseThrow());
            cache.get("/page", "Cookie: " + site.get("/bob").cookie());
            cache.get(
                    "/page",
                    "X-Auth-Token: "
                            + site.get("/bob", "X-Auth-Token:")
                                    .header("X-Auth-Token")
                                    .orElseThrow());
            cache.get("/page");

            assertThat(cache.hits()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("accessors")
    void no_page_with_a_key_is_stored(Accessor accessor) throws Exception {
        try (Site site = site(accessor)) {
            SharedCache cache = new SharedCache(site);
            String cookie = "Cookie: " + site.get("/ada").cookie();

            Answer first = cache.get("/page", cookie);
            cache.get("/page", cookie);

            assertThat(cache.hits()).isEqualTo(first.headers("Set-Cookie").isEmpty() ? 1 : 0);
        }
    }

    @Test
    void a_page_that_does_not_depend_on_the_session_is_shared() throws Exception {
        try (Site site = site(new Accessor("none", request -> "the same for all"))) {
            SharedCache cache = new SharedCache(site);

            cache.get("/page", "Cookie: " + site.get("/ada").cookie());
            cache.get("/page", "Cookie: " + site.get("/bob").cookie());
            cache.get("/page");

            assertThat(cache.hits()).isEqualTo(2);
        }
    }
}
