/** The PostgreSQL of this application: built in or external. */
@NullMarked
package io.usersessions.app.database;

import org.jspecify.annotations.NullMarked;
