/** The PostgreSQL this application runs on: one of its own, or any other. */
@NullMarked
package io.usersessions.app.database;

import org.jspecify.annotations.NullMarked;
