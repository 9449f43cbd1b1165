/**
 * Who may come in, and where: sign-in, staff groups, the accounts that are made at
 * start-up.
 */
package org.concernhandling.access;
