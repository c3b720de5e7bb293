@claim:right-erasure @witness:register-check
Feature: A person has their data erased before the normal limit

  Data are erased before their limit where a ground of GDPR Art. 17(1) holds.

  @apart
  Scenario Outline: Data at <host> are erased on request
    Given the conference server of <host>
    And its statement says of erasing data: <says>
    When somebody asks for erasure with a ground
    Then their entries are gone, and nobody else's
    And they do not come back when the server stops and starts again

    @stated
    Examples: Hosts that promise it
      | host                     | says                                    |
      | waag                     | if wrong or no longer relevant          |
      | vc4all                   | if wrong or no longer relevant          |
      | studentenwerk-osnabrueck | Art. 17                                 |
      | greenminihost            | if consent withdrawn and no other basis |

    @silent
    Examples: Hosts that say nothing of it, though the law demands it
      | host        | says    |
      | bbw-leipzig | nothing |
