import { added, type Cases } from "../../cases.ts";

const python = (text: string) => ({ files: { "src/tides.py": added(text) } });
const typescript = (text: string) => ({ files: { "src/tides.ts": added(text) } });

export const cases: Cases = {
  finds: {
    "a module that is loaded and used at once": typescript(
      "try {\n  bell = require('bell');\n  bell.ring();\n} catch {}",
    ),
    "except Exception: pass": python("try:\n    ring()\nexcept Exception:\n    pass"),
    "a bare except": python("try:\n    ring()\nexcept: pass"),
    "a catch with nothing in it": typescript("try {\n  ring();\n} catch {}"),
    "a catch with a name and nothing else": typescript("try {\n  ring();\n} catch (error) {\n}"),
    "a promise whose failure is dropped": typescript("ring().catch(() => {});"),
    "a new handler above one that was there": {
      files: {
        "src/Bell.java":
          "+try { ring(); }\n+catch (Exception e) { }\n try {\n   wait();\n-} catch (Throwable ignore) {\n+} catch (Throwable ignored) {\n }",
      },
    },
    "every throwable": {
      files: { "Tides.java": added("try { ring(); }\ncatch (Exception e) { }") },
    },
  },
  leavesAlone: {
    "a handler whose variable got another name": {
      files: {
        "src/Bell.java": "-} catch (Throwable ignore) {\n+} catch (Throwable ignored) {\n }",
      },
    },
    "what is left after another handler": {
      files: {
        "src/Bell.java": added(`
          try {
            ring();
          } catch (BellException e) {
            throw new HarbourException(e);
          } catch (Throwable ignored) {
          }
        `),
        "src/bell.py": added(`
          try:
              ring()
          except BellError as error:
              raise HarbourError() from error
          except Exception:
              pass
        `),
      },
    },
    "a narrow exception": python("try:\n    ring()\nexcept KeyError:\n    pass"),
    "a reason given": python("try:\n    ring()\nexcept Exception:\n    pass  # bells are optional"),
    "a reason given inside": typescript("try {\n  ring();\n} catch {\n  // bells are optional\n}"),
    "a handler that logs": python("try:\n    ring()\nexcept Exception:\n    log.exception('bell')"),
    "clean-up on the way out": typescript("try {\n  socket.close();\n} catch {}"),
    "a module that may be missing": typescript("try { bell = require('bell') } catch (e) { }"),
    "a module that may be missing, on three lines": python(
      "try:\n    import bell\nexcept Exception:\n    pass",
    ),
    "a default in its place": typescript("const found = await stat(path).catch(() => undefined);"),
    "a default that was set before": typescript(
      "let bell = quiet;\ntry {\n  bell = JSON.parse(text);\n} catch {}",
    ),
    "what is handed back where it works": python(
      "try:\n    return ring()\nexcept Exception:\n    pass\nreturn whistle()",
    ),
    "the same on one line": typescript("try { return ring(); } catch {}\nreturn whistle();"),
    "waiting for an end, however it ends": typescript("await previous.catch(() => {});"),
    "a test": { files: { "test/a.test.ts": added("try {\n  ring();\n} catch {}") } },
    "a moved handler": {
      files: { "src/a.ts": "-ring().catch(() => {});", "src/b.ts": "+ring().catch(() => {});" },
    },
    "the same in a text": python('hint = "except Exception: pass"'),
    "a handler that goes on with something": python(
      "try:\n    ring()\nexcept Exception:\n    pass\n    whistle()",
    ),
  },
};
