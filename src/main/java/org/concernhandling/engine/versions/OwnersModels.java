package org.concernhandling.engine.versions;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Knows which of the live models are a process owner's: those that differ from what the
 * application itself deployed last under their name, and from what it brought when it was
 * started last. The second is an owner's that has become the application's own since.
 */
@Component
class OwnersModels {

	/**
	 * The name under which deployments of the application were made that are not
	 * recorded.
	 */
	private static final String BEFORE_RECORDS = "SpringAutoDeployment";

	private final JdbcClient database;

	OwnersModels(JdbcClient database) {
		this.database = database;
	}

	/** Those of the live files that are a process owner's. */
	Map<String, byte[]> among(Map<String, byte[]> live) {
		Map<String, String> brought = brought();
		Map<String, byte[]> owners = new TreeMap<>(live);
		owners.entrySet().removeIf((file) -> hash(file.getValue()).equals(brought.get(file.getKey())));
		if (!owners.isEmpty()) {
			Map<String, byte[]> applications = applications(owners.keySet());
			owners.entrySet().removeIf((file) -> Arrays.equals(file.getValue(), applications.get(file.getKey())));
		}
		return owners;
	}

	/** What the application itself deployed last under some names. */
	private Map<String, byte[]> applications(Set<String> names) {
		Map<String, byte[]> applications = new HashMap<>();
		this.database.sql("""
				select file.name_, file.bytes_ from act_ge_bytearray file join (
				select resource.id_ id, row_number() over (partition by resource.name_
				order by coalesce(record.number, 0) desc, whole.deploy_time_ desc) place
				from act_ge_bytearray resource
				join act_re_deployment whole on whole.id_ = resource.deployment_id_
				left join concerns.deployment record on record.id = whole.id_
				left join concerns.deployed_file recorded
				on recorded.deployment_id = whole.id_ and recorded.name = resource.name_
				where resource.name_ in (:names) and ((record.origin in ('START', 'APPLICATION') and recorded.changed)
				or (record.id is null and whole.name_ = :before))) deployed on deployed.id = file.id_
				where deployed.place = 1""").param("names", names).param("before", BEFORE_RECORDS).query((row) -> {
			applications.put(row.getString(1), row.getBytes(2));
		});
		return applications;
	}

	/** Notes what the application brings now, whether or not it goes live. */
	void bring(Map<String, byte[]> files) {
		Map<String, String> before = brought();
		files.forEach((name, content) -> {
			String hash = hash(content);
			if (!hash.equals(before.get(name))) {
				note(name, hash);
			}
		});
	}

	private void note(String name, String hash) {
		if (this.database.sql("update concerns.brought_file set content = ? where name = ?")
			.params(hash, name)
			.update() > 0) {
			return;
		}
		try {
			this.database.sql("insert into concerns.brought_file (name, content) values (?, ?)")
				.params(name, hash)
				.update();
		}
		catch (DuplicateKeyException ex) {
			// Another node that starts at the same time brings the same.
		}
	}

	private Map<String, String> brought() {
		Map<String, String> brought = new HashMap<>();
		this.database.sql("select name, content from concerns.brought_file").query((row) -> {
			brought.put(row.getString(1), row.getString(2));
		});
		return brought;
	}

	private static String hash(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("The Java installation has no SHA-256");
		}
	}

}
