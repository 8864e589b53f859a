package io.usersessions.spring.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;

/**
 * The request to which a user is sent after signing in. It has the address that was stored; everything else is that of the present request,
 * which is the one that follows the redirect when Spring Security looks at it.
 */
@SuppressWarnings("serial") // Never serialised: only the address is stored.
final class TargetRequest extends DefaultSavedRequest {
    private static final long serialVersionUID = 1L;

    private final StoredTarget target;

    TargetRequest(HttpServletRequest present, StoredTarget target) {
        super(present);
        this.target = target;
    }

    @Override
    public String getRedirectUrl() {
        return target.url();
    }

    @Override
    public String getRequestURI() {
        return target.path();
    }

    @Override
    public String getRequestURL() {
        int query = target.url().indexOf('?');
        return query < 0 ? target.url() : target.url().substring(0, query);
    }

    @Override
    public @Nullable String getQueryString() {
        return target.query().isEmpty() ? null : target.query();
    }
}
