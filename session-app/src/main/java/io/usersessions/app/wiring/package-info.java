/** The assembly of the application with Guice, where codec and store meet the domain. */
@NullMarked
package io.usersessions.app.wiring;

import org.jspecify.annotations.NullMarked;
