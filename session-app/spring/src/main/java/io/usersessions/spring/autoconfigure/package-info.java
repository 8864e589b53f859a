/** Makes the beans of an application that has the starter. */
@NullMarked
package io.usersessions.spring.autoconfigure;

import org.jspecify.annotations.NullMarked;
