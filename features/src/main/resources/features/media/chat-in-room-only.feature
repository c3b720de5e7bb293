@claim:chat-in-room-only @witness:browser-inspection @witness:foreign-client
Feature: Chat reaches the members of the room and nobody else

  What is written in a conference is read there and nowhere else.

  Scenario Outline: Chat of a conference at <host> reaches its members only
    Given the conference server of <host>
    And its statement says of who reads the chat: <says>
    When a day of visits and conferences there is over
    Then nobody in another conference received sound, picture or words of this one
    And a program that listened in the other conference was told nothing of it
    And conferences whose long names differ in the last letter only are two

    @stated
    Examples: Hosts that promise it
      | host                     | says                       |
      | studentenwerk-osnabrueck | same room; same conference |

    @silent
    Examples: Hosts that say nothing of it, so that the strictest value holds
      | host          | says    |
      | waag          | nothing |
      | vc4all        | nothing |
      | greenminihost | nothing |
      | bbw-leipzig   | nothing |
