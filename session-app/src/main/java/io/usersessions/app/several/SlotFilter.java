package io.usersessions.app.several;

import io.usersessions.domain.cookie.CookieFormat;
import io.usersessions.servlet.SessionFilter;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/** Gives each request the session of its slot, by the session filter of that slot. */
public final class SlotFilter implements Filter {
    private final Slots slots;
    private final List<SessionFilter> filters;

    /**
     * A filter over one session filter for each slot.
     *
     * @param make makes the session filter for a cookie
     */
    public SlotFilter(Slots slots, Function<CookieFormat, SessionFilter> make) {
        this.slots = slots;
        this.filters =
                slots.all().stream().map(slot -> make.apply(slot.cookie())).toList();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http) {
            filters.get(slots.of(http).number() - 1).doFilter(request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }
}
