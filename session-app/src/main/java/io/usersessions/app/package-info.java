/** The application: pages, JSON API and command line over the whole stack. */
@NullMarked
package io.usersessions.app;

import org.jspecify.annotations.NullMarked;
