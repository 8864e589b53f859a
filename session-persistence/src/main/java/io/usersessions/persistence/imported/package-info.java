/** Sessions of another system: how they are stored, and table {@code imported_key}. */
package io.usersessions.persistence.imported;
