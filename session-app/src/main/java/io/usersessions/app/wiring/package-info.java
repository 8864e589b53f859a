/** Who is given what: the only place that knows Guice, and where codec and store meet the domain. */
@NullMarked
package io.usersessions.app.wiring;

import org.jspecify.annotations.NullMarked;
