package org.concernhandling.diagrams;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.concernhandling.engine.handbook.ProcessesDocument;
import org.concernhandling.kit.GuidePictures;

/**
 * Draws the pictures of the models whose pictures are out of date, and writes the
 * documentation of the models: {@code ./mvnw test-compile exec:java@pictures}.
 */
public final class DiagramPictures {

	private DiagramPictures() {
	}

	/**
	 * Draws what is out of date, removes what no model has, and writes
	 * {@code docs/processes.md}.
	 */
	public static void main(String[] args) throws IOException {
		Files.createDirectories(Pictures.FOLDER);
		List<Path> stale = Pictures.stale();
		if (!stale.isEmpty()) {
			draw(stale);
		}
		for (Path picture : Pictures.orphaned()) {
			Files.delete(picture);
		}
		Pictures.settle();
		if (GuidePictures.areStale()) {
			try (Easel easel = new Easel()) {
				GuidePictures.draw(easel::draw);
			}
		}
		ProcessesDocument.write();
	}

	private static void draw(List<Path> models) {
		try (Easel easel = new Easel()) {
			for (Path model : models) {
				if (model.toString().endsWith(".bpmn")) {
					easel.drawProcess(model, Pictures.FOLDER);
				}
				else {
					easel.drawDecisions(model, Pictures.FOLDER);
				}
				System.out.println("Drawn: " + model);
			}
		}
	}

}
