package io.usersessions.spring.security;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.web.util.WebUtils;

/** Gives Spring Security, and all that follows, the session as a {@link SecuritySession}. It follows the session filter. */
record SecuritySessionFilter(SignIns signIns, RestoredContexts contexts) implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean isDue = request instanceof HttpServletRequest
                && WebUtils.getNativeRequest(request, SecurityRequest.class) == null;
        chain.doFilter(
                isDue ? new SecurityRequest((HttpServletRequest) request, signIns, contexts) : request, response);
    }
}
