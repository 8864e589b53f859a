/**
 * The store ports on PostgreSQL.
 *
 * <p>Statements are composed in jOOQ and rendered once. A request runs plain JDBC in autocommit: one statement and one round trip. Every
 * statement of a request names its bucket, and every instant is a parameter, so the same statements run on tables that are partitioned or
 * distributed by bucket.
 */
package io.usersessions.persistence;
