package io.usersessions.testkit;

import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.SessionCatalog;
import io.usersessions.domain.port.SessionQuery;
import io.usersessions.domain.port.SessionSummary;
import java.util.List;

/** Forwards every call; a broken one overrides what it does wrong. */
class ForwardingCatalog implements SessionCatalog {
    final SessionCatalog sound;

    ForwardingCatalog(SessionCatalog sound) {
        this.sound = sound;
    }

    @Override
    public Page<SessionSummary> search(SessionQuery query, PageRequest page) {
        return sound.search(query, page);
    }

    @Override
    public long count(SessionQuery query) {
        return sound.count(query);
    }

    @Override
    public List<SessionSummary> endEveryone(int limit) {
        return sound.endEveryone(limit);
    }

    /** Everything that matches, on one page. */
    static List<SessionSummary> all(SessionCatalog catalog, SessionQuery query) {
        return catalog.search(query, PageRequest.first(PageRequest.MAX_LIMIT)).items();
    }
}
