/** Plain Java objects, which values of sessions are made of and read as. Not exported. */
package io.usersessions.domain.plain;
