/** What Spring MVC keeps in sessions. */
@NullMarked
package io.usersessions.spring.mvc;

import org.jspecify.annotations.NullMarked;
