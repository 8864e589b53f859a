/** The routes from requests to their handlers, and the arrival of bodies. */
@NullMarked
package io.usersessions.app.route;

import org.jspecify.annotations.NullMarked;
