package org.glashaus.features.witness;

import java.nio.file.Path;
import java.util.List;
import org.glashaus.audit.Observation;

/**
 * The process a witness watches, and every folder it was given to write in.
 *
 * @param dataDir where it keeps its files
 * @param keysDir where it keeps its keys
 * @param scratchDirs its working directory and its folder for temporary files
 * @param console the files that take its standard output and error
 */
public record ObservedProcess(
        Observation.Subject subject, Path dataDir, Path keysDir, List<Path> scratchDirs, List<Path> console) {

    public ObservedProcess {
        scratchDirs = List.copyOf(scratchDirs);
        console = List.copyOf(console);
    }

    public long processId() {
        return subject.processId();
    }
}
