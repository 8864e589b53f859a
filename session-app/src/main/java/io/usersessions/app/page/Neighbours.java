package io.usersessions.app.page;

import io.usersessions.app.route.Exchange;
import java.util.List;

/** Finds the other accounts of a browser, for the menu of every page. */
@FunctionalInterface
public interface Neighbours {
    /** The accounts that are signed in in the browser of a request, apart from the account of the request. */
    List<Neighbour> of(Exchange exchange);
}
