@claim:rights-exercisable @witness:register-check
Feature: The rights desk takes a request at any time

  Rights can be used at any time.

  @apart
  Scenario Outline: A request reaches <host> at any time
    Given the conference server of <host>
    And its statement says of using rights at any time: <says>
    When somebody makes a request
    Then it is acknowledged, and its month begins

    @stated
    Examples: Hosts that promise it
      | host                     | says                              |
      | studentenwerk-osnabrueck | at any time, as far as applicable |

    @silent
    Examples: Hosts that say nothing of it, though the law demands it
      | host          | says    |
      | waag          | nothing |
      | vc4all        | nothing |
      | greenminihost | nothing |
      | bbw-leipzig   | nothing |
