package io.usersessions.app.server;

import io.usersessions.app.csrf.CsrfTokens;
import io.usersessions.app.csrf.SiteOrigin;
import io.usersessions.app.device.AgentWithHints;
import io.usersessions.app.notice.NotMeTokens;
import io.usersessions.app.signin.EndProofs;
import io.usersessions.domain.cookie.CookieFormat;
import io.usersessions.servlet.ClientAddress;

/**
 * How the site meets its clients.
 *
 * @param cookie the cookie that sessions travel in
 * @param address finds the addresses of clients
 * @param agent finds the agents of clients
 * @param origin the origin that browsers name in requests of the site's own pages
 * @param tokens the CSRF tokens of its pages
 * @param proofs of the sessions that a browser had
 * @param links the tokens in the links of notices
 */
public record Site(
        CookieFormat cookie,
        ClientAddress address,
        AgentWithHints agent,
        SiteOrigin origin,
        CsrfTokens tokens,
        EndProofs proofs,
        NotMeTokens links) {}
